"""What the site asks of its readers' browsers."""

# The oldest release of Chromium in which everything works; the scripts, styles and tests are held to it. Offices that
# cannot change their machines have no newer one (2020-10); in older ones all pages can still be read.
OLDEST_CHROMIUM = 86
