"""Everything the site knows, in one value."""

from workreport.model.area import Area, AreaList
from workreport.model.edition import Edition
from workreport.model.glossary import Glossary
from workreport.model.published import Published
from workreport.model.record import Record
from workreport.model.search_help import SearchHelp


class Report(Record):
    """The work areas, the editions (latest first), the glossary, the search help and what was released."""

    areas: AreaList
    editions: tuple[Edition, ...]
    glossary: Glossary
    search: SearchHelp
    published: Published = Published()

    @property
    def latest(self) -> Edition:
        """The edition whose period ends last."""
        return self.editions[0]

    def areas_of(self, edition: Edition) -> tuple[Area, ...]:
        """The areas of which that edition says something, in reading order."""
        told = {section.area for section in edition.sections}
        return tuple(area for area in self.areas.areas if area.id in told)

    def area(self, area_id: str) -> Area:
        """The work area of that id; raises KeyError when there is none."""
        return {area.id: area for area in self.areas.areas}[area_id]
