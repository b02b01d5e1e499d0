"""What the first bytes of a file say it is, where it is no text."""

# Published signatures of the formats' own specifications.
SIGNATURES: list[tuple[bytes, int, str]] = [
    # (bytes, offset, what it is)
    (b"%PDF-", 0, "a PDF document"),
    (b"{\\rtf", 0, "an RTF document"),
    (b"PK\x03\x04", 0, "a ZIP archive or an Office document (docx, odt, epub)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "an old Office document (doc, xls)"),
    (b"\x89PNG\r\n\x1a\n", 0, "a PNG image"),
    (b"\xff\xd8\xff", 0, "a JPEG image"),
    (b"GIF87a", 0, "a GIF image"),
    (b"GIF89a", 0, "a GIF image"),
    (b"WEBP", 8, "a WebP image"),
    (b"II*\x00", 0, "a TIFF image"),
    (b"MM\x00*", 0, "a TIFF image"),
    (b"ftyp", 4, "a video, audio or HEIC file"),
    (b"OggS", 0, "an Ogg audio file"),
    (b"ID3", 0, "an MP3 audio file"),
    (b"RIFF", 0, "an audio or video file"),
    (b"\x1a\x45\xdf\xa3", 0, "a Matroska or WebM video"),
    (b"\x1f\x8b", 0, "a gzip archive"),
    (b"BZh", 0, "a bzip2 archive"),
    (b"\xfd7zXZ\x00", 0, "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", 0, "a 7-Zip archive"),
    (b"Rar!\x1a\x07", 0, "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", 0, "a Zstandard archive"),
    (b"ustar", 257, "a tar archive"),
    (b"SQLite format 3\x00", 0, "an SQLite database"),
    (b"PAR1", 0, "a Parquet file"),
    (b"\x7fELF", 0, "a program"),
    (b"MZ\x90\x00", 0, "a program"),
]


def binary_format(head: bytes) -> str | None:
    """Name the binary format that these first bytes open; None where they open no known one.

    Args:
        head: the first bytes, 300 are enough.
    """
    for signature, offset, name in SIGNATURES:
        if head.startswith(signature, offset):
            return name
    return None
