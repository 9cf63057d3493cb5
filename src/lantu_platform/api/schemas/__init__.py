"""What travels: the fields of questions and answers, a module a subject."""
