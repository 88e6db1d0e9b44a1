"""Train the Indonesian part-of-speech tagger and dependency parser on the UD treebanks."""
