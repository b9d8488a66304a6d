"""Problems: faults in the project, as messages for editors."""
