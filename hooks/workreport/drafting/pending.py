"""What a draft leaves to a person, in words by which the check finds it."""

_TO_WRITE, _TO_CONFIRM = "待补充", "待确认"


def to_decide(what: str) -> str:
    """Return the text that stands for something that only a person can say."""
    return f"{_TO_WRITE}：{what}"


def to_confirm(suggestion: str) -> str:
    """Return a suggestion that a person has to look at; it stands once the mark before it is deleted."""
    return f"{_TO_CONFIRM}：{suggestion}"
