#include "main/json.hpp"

#include <nlohmann/json.hpp>

#include "base/result.hpp"

namespace mentorkorps::main {
namespace {

using Library = nlohmann::ordered_json;

Library converted(const Json& json) {
    return std::visit(overloaded{[](const Json::Array& items) {
                                     auto array = Library::array();
                                     for (const auto& item : items) array.push_back(converted(item));
                                     return array;
                                 },
                                 [](const Json::Object& members) {
                                     auto object = Library::object();
                                     for (const auto& [name, member] : members) object[name] = converted(member);
                                     return object;
                                 },
                                 [](const auto& plain) { return Library(plain); }},
                      json.value());
}

}  // namespace

std::string text(const Json& json) { return converted(json).dump(); }

}  // namespace mentorkorps::main
