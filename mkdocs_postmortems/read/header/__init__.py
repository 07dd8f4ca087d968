"""Header: front matter and the labels of a body in, the statement that counts for each field, the title and the id out."""
