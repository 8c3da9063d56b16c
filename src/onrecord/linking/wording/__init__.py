"""What is compared of two texts: telling words, how rare they are, sentences beside sentences, and what is nobody's own."""
