"""What a draft leaves to a person, in words by which the check finds it."""

from workreport.text.placeholders import TO_CONFIRM, TO_WRITE


def to_decide(what: str) -> str:
    """Return the text that stands for something that only a person can say."""
    return f"{TO_WRITE}{what}"


def to_confirm(suggestion: str) -> str:
    """Return a suggestion that a person has to look at; it stands once the mark before it is deleted."""
    return f"{TO_CONFIRM}{suggestion}"
