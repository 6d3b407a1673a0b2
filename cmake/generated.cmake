# What is made at build time: compiled views, and files that travel inside the program.
include(cmake/views.cmake OPTIONAL)
include(cmake/embed.cmake OPTIONAL)
