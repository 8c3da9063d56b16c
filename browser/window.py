"""A window of the browser whose complaints are kept: it fails where there is one."""


class Window:
    """A window whose complaints are kept and must be none."""

    def __init__(self, chromium, address, wishes):
        self.context = chromium.new_context(base_url=address, **wishes)
        self.complaints = []

    def __enter__(self):
        opened = self.context.new_page()
        opened.on("console", lambda message: self._console(message.text))
        opened.on("response", self._response)
        opened.on("pageerror", lambda error: self.complaints.append(str(error)))
        opened.on("requestfailed", self._failed)
        return opened

    def __exit__(self, kind, *_):
        self.context.close()
        assert kind or not self.complaints

    def _failed(self, request):
        if request.failure != "net::ERR_ABORTED":  # what the next page cut short
            self.complaints.append(f"{request.failure}: {request.url}")

    def _console(self, text):
        if "responded with a status" not in text:  # what that is of, the response tells
            self.complaints.append(text)

    def _response(self, response):
        if response.status >= 400 and response.request.resource_type != "document":
            self.complaints.append(f"{response.status}: {response.url}")
