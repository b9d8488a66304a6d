"""Where pages stand, on the website, in the offline edition and in the repository."""
