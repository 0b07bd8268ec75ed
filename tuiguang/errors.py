"""The one exception a user may see."""


class UserError(Exception):
    """Something the person at the screen can mend: what happened, to which thing, and what to do now.

    `what` and `hint` are message templates in English (the gettext keys); `facts` fill their braces.
    `exit_code` is the one of the command-line contract: 2 wrong usage, 3 nothing could be checked.
    """

    def __init__(self, what: str, hint: str = "", *, exit_code: int = 2, **facts: object) -> None:
        super().__init__(what.format(**facts))
        self.what, self.hint, self.facts, self.exit_code = what, hint, facts, exit_code
