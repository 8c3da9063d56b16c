"""What is drawn on pages, as plain geometry: lines, boxes and words with their places. Templates turn it into SVG.

Lengths are in CSS pixels of the drawing's own width; the browser scales it.
"""
