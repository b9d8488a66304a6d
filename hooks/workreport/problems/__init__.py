"""What editors are told when something is wrong."""
