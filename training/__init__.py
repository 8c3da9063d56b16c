"""Train the reader model: data sets in, `model.onnx` with its labels, tokenizer and figures out.

Reads from top to bottom: `corpus` (what a text is), the loaders (`polnear`, `treebanks`, `gum_names`, `ewt_names`,
`re3d`), `datelines`, `noise` and `batches` (texts to windows to tensors), `encoder`, `net`, `crf` (the model), `loop`
(training), `export`, `evaluate`, `card`, `finish`, `mix` (what comes of it).
"""
