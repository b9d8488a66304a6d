"""What a new report says of the plans of the edition before, as far as it uses their words."""

import re
from collections.abc import Iterator, Mapping, Sequence

from workreport.drafting.outline import Paragraph
from workreport.drafting.reading import sentences
from workreport.quantities import find_quantities

_MOST = 28  # characters of what a thread says


def followed(
    plans: Mapping[str, Sequence[str]], area: str, treated: Mapping[str, Sequence[Paragraph]]
) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the plans of an area that the report names in their own words, with what each part says of them.

    Parameters:
        plans: The topics of the plans of the edition before, by area.
        area: The id of the area.
        treated: The paragraphs of the area by the id of the part.
    """
    for topic in plans.get(area, ()):
        said = {part: clause for part, found in treated.items() if (clause := _clause_with(topic, found))}
        if said:
            yield topic, said


def _clause_with(topic: str, paragraphs: Sequence[Paragraph]) -> str:
    """Return the first clause with a topic, or the topic where the clause holds a quantity or is too long."""
    words = topic.strip("“”")
    for paragraph in paragraphs:
        for sentence in sentences(paragraph.text):
            for clause in re.split("[，；：。！？]", sentence):
                if words in clause:
                    fits = len(clause) <= _MOST and not find_quantities(clause) and not re.search("[0-9]", clause)
                    return clause if fits and clause.count("“") == clause.count("”") else topic
    return ""
