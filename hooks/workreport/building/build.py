"""The command `build`: the offline zip, and the website that offers it."""

from dataclasses import dataclass
from pathlib import Path

from workreport.addresses.pages import PICTURE
from workreport.building.run import run_mkdocs
from workreport.building.site_folder import TemporarySibling
from workreport.checking import check_project
from workreport.exports import reports_in
from workreport.release import Download, Version, write_bundle, write_checksums, write_image


@dataclass(frozen=True)
class BuildResult:
    """The folder of the website, the offline zip, and the version of the content in both."""

    site: Path
    bundle: Path
    version: Version


def build_all(root: Path, *, image: bool = False) -> BuildResult:
    """Build the project at `root`: dist/ with the zip and its checksum, and site/, the website that offers both.

    `image` also makes a PNG of the picture of the latest report, where Chromium is installed.

    Raises ProblemsFound when anything is wrong, and leaves dist/ and site/ as they were.
    """
    # Checked before MkDocs reads the configuration, which could make it run any program.
    report = check_project(root)
    dist, site = root / "dist", root / "site"
    with TemporarySibling(dist / "build") as folder:
        offline = Path(folder) / "offline"
        config = run_mkdocs(root / "mkdocs.offline.yml", offline, {"report": report})
        version = config.extra["site"].version
        bundle = Download.of(write_bundle(offline, version, config.site_name, reports_in(report), Path(folder)))
        checksum = Download.of(write_checksums(bundle.path.with_suffix(".zip.sha256"), bundle))
        drawing = Download.of(offline / version.edition / f"{PICTURE}.svg")
        if image:
            _make_image(drawing, dist / f"{version.stem}.png")
        offered = (
            bundle,
            checksum,
            *_derived(dist / f"{version.stem}.pdf", bundle),
            *_derived(dist / f"{version.stem}.png", drawing),
        )
        run_mkdocs(root / "mkdocs.yml", site, {"report": report, "offered": offered})
        # Without a checksum for a moment, rather than with that of another file.
        (dist / checksum.name).unlink(missing_ok=True)
        for download in (bundle, checksum):
            download.path.replace(dist / download.name)
    return BuildResult(site, dist / bundle.name, version)


def _make_image(drawing: Download, target: Path) -> None:
    """Make the image of a drawing, with the checksums of both, unless it was made from this very drawing before."""
    if not _derived(target, drawing) and write_image(drawing.path, target):
        write_checksums(target.with_suffix(".png.sha256"), Download.of(target), drawing)


def _derived(file: Path, source: Download) -> tuple[Download, ...]:
    """Return the file and its checksums, or nothing where it is missing or was not derived from this very source."""
    checksums = file.with_suffix(f"{file.suffix}.sha256")
    if not (file.exists() and checksums.exists()):
        return ()
    downloads = (Download.of(file), Download.of(checksums))
    expected = downloads[0].checksum_line + source.checksum_line
    return downloads if checksums.read_text(encoding="ascii") == expected else ()
