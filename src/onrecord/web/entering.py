"""How somebody comes in: by the token, or by name and secret; what fails is slowed."""

from collections.abc import Mapping, Sequence

from anyio import CapacityLimiter, sleep, to_thread
from starlette.requests import Request

from onrecord.web.guard import Guard, is_own
from onrecord.web.refusal import Refusal
from onrecord.web.slowing import WAITING, Slowing
from onrecord.web.users import LONGEST


class Entering:
    """Takes sign-ins; secrets are tried one after the other, so that trying them keeps no question waiting."""

    def __init__(self, guard: Guard, slowing: Slowing | None = None) -> None:
        """Let in whom `guard` knows; `slowing` says how long what fails has to wait."""
        self._guard = guard
        self._slowing = slowing or Slowing()
        self._trying = CapacityLimiter(1)

    async def session(self, request: Request, form: Mapping[str, Sequence[str]]) -> str | None:
        """Return what the cookie of a session holds, None where what is given is wrong; raises `Refusal` where too many wait."""
        if self._slowing.waiting >= WAITING:
            raise Refusal(429, "Too many are signing in at once.", "Try again in some seconds.")
        self._slowing.waiting += 1
        try:
            return await self._tried(request, form)
        finally:
            self._slowing.waiting -= 1

    async def _tried(self, request: Request, form: Mapping[str, Sequence[str]]) -> str | None:
        name, secret, token = ((form.get(key) or [""])[0][:LONGEST] for key in ("name", "secret", "token"))
        keys = (f"name {name}", f"address {request.client.host if request.client else ''}")
        if is_own(request):
            if token and self._guard.opens(token):
                self._slowing.passed(*keys)
                return self._guard.session()
            known = bool(secret) and await to_thread.run_sync(self._guard.knows, name, secret, limiter=self._trying)
            if known:
                self._slowing.passed(*keys)
                return self._guard.session_of(" ".join(name.split()))
        await sleep(self._slowing.failed(*keys))
        return None
