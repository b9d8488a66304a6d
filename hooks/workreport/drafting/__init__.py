"""Drafts of editions and of new sites from the pasted text of a report."""

from workreport.drafting.asking import ask
from workreport.drafting.draft import Draft, write_draft
from workreport.drafting.edition import draft_edition
from workreport.drafting.new_site import YES_AND_NO, Identity, draft_site

__all__ = ["YES_AND_NO", "Draft", "Identity", "ask", "draft_edition", "draft_site", "write_draft"]
