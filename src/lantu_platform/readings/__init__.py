"""What Lantu read in the documents: the platform's one door to the reading library."""
