# Called at build time: packs FILE into OUTPUT with gzip, the same bytes whenever it is called.
file(ARCHIVE_CREATE OUTPUT "${OUTPUT}" PATHS "${FILE}" FORMAT raw COMPRESSION GZip COMPRESSION_LEVEL 9 MTIME 0)
