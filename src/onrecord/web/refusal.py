"""Why a question is not answered: the one shape that every error has, on a page and for a program."""

from onrecord.errors import OnrecordError

CODES = {
    400: "wrong_question",
    401: "no_token",
    403: "not_allowed",
    404: "not_on_record",
    405: "wrong_method",
    421: "wrong_host",
    429: "too_many",
    500: "failed",
    503: "ledger_failed",
}


class Refusal(OnrecordError):  # noqa: N818 - what the desk says no with is an answer, too
    """A question that is not answered, with the HTTP status that says so."""

    def __init__(self, status: int, message: str, way_out: str = "") -> None:
        """Keep what went wrong and the way out, each a sentence."""
        super().__init__(message)
        self.status = status
        self.message = message
        self.way_out = way_out

    @property
    def code(self) -> str:
        """A word for programs."""
        return CODES.get(self.status, "failed")
