#pragma once
#include <span>
#include <string_view>

/// The files that travel inside the program (tools/embed.py). All of it is static: views never dangle.
namespace mentorkorps::embedded {

struct File {
    std::string_view name;  ///< path from the folder it comes from, with '/': "middelfart.toml", "middelfart/unge.csv"
    std::string_view content;
};

/// A file for the browser, served for ever as /assets/ + file_name. Pages ask for it by name ("app.css").
struct AssetFile {
    std::string_view name;       ///< "app.css"
    std::string_view file_name;  ///< "app.2afa0eb0e87a.css"; changes with the content
    std::string_view type;       ///< Content-Type
    std::string_view body;
    std::string_view gzip;    ///< the body compressed, or empty where that does not help
    std::string_view brotli;  ///< likewise
    std::string_view hash;    ///< "2afa0eb0e87a", fit for an ETag
};

/// The policies of programmes/, sorted by name.
std::span<const File> programmes();

/// The practice standards of standards/, sorted by name.
std::span<const File> standards();

/// The demo worlds of demo/, sorted by name.
std::span<const File> demo();

/// What web/ builds, sorted by name.
std::span<const AssetFile> assets();

}  // namespace mentorkorps::embedded
