#include "main/carried_assets.hpp"

#include <vector>

#include "main/embedded.hpp"

namespace mentorkorps::main {

std::span<const http::Asset> carried_assets() {
    static const auto assets = [] {
        std::vector<http::Asset> all;
        for (const auto& file : embedded::assets())
            all.push_back({file.name, file.type, file.body, file.gzip, file.brotli, file.hash});
        return all;
    }();
    return assets;
}

}  // namespace mentorkorps::main
