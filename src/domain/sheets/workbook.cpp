#include "domain/sheets/workbook.hpp"

#include <charconv>
#include <deque>
#include <optional>
#include <unordered_map>
#include <utility>

#include <pugixml.hpp>

#include "base/text.hpp"
#include "domain/sheets/archive.hpp"
#include "domain/sheets/builder.hpp"
#include "domain/sheets/number_format.hpp"

namespace mentorkorps::domain {
namespace {

/// A part of the workbook; the tree points into the text.
struct Part {
    std::string text;
    pugi::xml_document tree;
};

/// The name without its namespace prefix: some programs write `x:row`.
std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    return name.substr(name.find(':') + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
    for (const auto each : node.children())
        if (local_name(each) == name) return each;
    return {};
}

template <class Number>
std::optional<Number> whole(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

/// The text of a shared or inline string: its runs put together, without phonetic guides.
std::string text_of(const pugi::xml_node& string) {
    std::string text;
    for (const auto each : string.children()) {
        if (local_name(each) == "t") text += each.child_value();
        if (local_name(each) == "r") text += child(each, "t").child_value();
    }
    return text;
}

/// The column of a reference such as `AB12`, from 0.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (; letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z'; ++letters)
        column = column * 26 + static_cast<std::size_t>(reference[letters] - 'A' + 1);
    if (letters == 0 || letters > 3) return std::nullopt;
    return column - 1;
}

class Workbook {
  public:
    Workbook(Archive archive, const SheetOptions& options) : archive_(std::move(archive)), options_(options) {}

    Result<Sheet, SheetRefusal> read() {
        const auto* book = part("xl/workbook.xml");
        const auto* relations = part("xl/_rels/workbook.xml.rels");
        if (book == nullptr || relations == nullptr) return refuse();
        const auto root = child(book->tree, "workbook");
        if (child(root, "workbookPr").attribute("date1904").as_bool()) system_ = DateSystem::from_1904;

        const auto sheet = wanted_sheet(child(root, "sheets"));
        if (!sheet)
            return refused(SheetRefusal{.fault = SheetFault::no_such_sheet, .line = 0, .named = options_.sheet_name});
        if (!read_strings() || !read_formats()) return refuse();
        const auto* cells = part(target(child(relations->tree, "Relationships"), relation_id(sheet)));
        if (cells == nullptr) return refuse();
        return read_rows(child(child(cells->tree, "worksheet"), "sheetData"));
    }

  private:
    std::unexpected<SheetRefusal> refuse() const {
        return refused(SheetRefusal{.fault = fault_, .line = 0, .named = {}});
    }

    /// Nothing when it is missing or damaged; then `fault_` says how.
    const Part* part(const std::string& name) {
        auto text = archive_.unpack(name);
        if (!text) {
            fault_ = text.error();
            return nullptr;
        }
        auto& made = parts_.emplace_back();
        made.text = *std::move(text);
        const auto parsed = made.tree.load_buffer_inplace(made.text.data(), made.text.size(),
                                                          pugi::parse_default | pugi::parse_ws_pcdata_single);
        return parsed ? &made : nullptr;
    }

    pugi::xml_node wanted_sheet(const pugi::xml_node& sheets) const {
        const auto wanted = folded(trim(options_.sheet_name));
        for (const auto each : sheets.children())
            if (local_name(each) == "sheet" && (wanted.empty() || folded(each.attribute("name").value()) == wanted))
                return each;
        return {};
    }

    static std::string_view relation_id(const pugi::xml_node& sheet) {
        for (const auto attribute : sheet.attributes())
            if (std::string_view(attribute.name()).ends_with(":id")) return attribute.value();
        return {};
    }

    /// The path of what a relation points to.
    static std::string target(const pugi::xml_node& relations, std::string_view id) {
        for (const auto each : relations.children()) {
            if (each.attribute("Id").value() != id) continue;
            const std::string path = each.attribute("Target").value();
            return path.starts_with('/') ? path.substr(1) : "xl/" + path;
        }
        return {};
    }

    bool read_strings() {
        const std::string name = "xl/sharedStrings.xml";
        if (!archive_.has(name)) return true;
        const auto* table = part(name);
        if (table == nullptr) return false;
        for (const auto each : child(table->tree, "sst").children())
            if (local_name(each) == "si") strings_.push_back(text_of(each));
        return true;
    }

    bool read_formats() {
        const std::string name = "xl/styles.xml";
        if (!archive_.has(name)) return true;
        const auto* styles = part(name);
        if (styles == nullptr) return false;
        const auto sheet = child(styles->tree, "styleSheet");
        std::unordered_map<unsigned, NumberFormat> own;
        for (const auto each : child(sheet, "numFmts").children())
            own.insert_or_assign(each.attribute("numFmtId").as_uint(),
                                 format_of_code(each.attribute("formatCode").value()));
        for (const auto cell : child(sheet, "cellXfs").children()) {
            const auto id = cell.attribute("numFmtId").as_uint();
            const auto found = own.find(id);
            formats_.push_back(found == own.end() ? built_in_format(id) : found->second);
        }
        return true;
    }

    Result<Sheet, SheetRefusal> read_rows(const pugi::xml_node& rows) const {
        SheetBuilder builder(options_);
        int line = 0;
        for (const auto row : rows.children()) {
            line = whole<int>(row.attribute("r").value()).value_or(line + 1);
            std::size_t column = 0;
            for (const auto cell : row.children()) {
                const auto at = column_of(cell.attribute("r").value()).value_or(column);
                if (at < column) builder.refuse({.fault = SheetFault::broken_workbook, .line = line, .named = {}});
                column = at;
                builder.skip_to(column++);
                add(builder, cell);
            }
            builder.end_row(line);
            if (builder.stopped()) break;
        }
        return std::move(builder).finish();
    }

    void add(SheetBuilder& builder, const pugi::xml_node& cell) const {
        const std::string_view type = cell.attribute("t").value();
        const std::string_view value = child(cell, "v").child_value();
        if (type == "s") {
            const auto index = whole<std::size_t>(value);
            builder.cell(index && *index < strings_.size() ? std::string_view(strings_[*index]) : std::string_view());
        } else if (type == "inlineStr") {
            builder.cell(text_of(child(cell, "is")));
        } else if (type == "b") {
            builder.cell(value == "1" ? "ja" : "nej");
        } else if (type == "str" || type == "e" || type == "d" || value.empty()) {
            builder.cell(value);
        } else {
            const auto style = cell.attribute("s").as_uint();
            builder.cell(shown(value, style < formats_.size() ? formats_[style] : NumberFormat{}, system_));
        }
    }

    Archive archive_;
    const SheetOptions& options_;
    SheetFault fault_ = SheetFault::broken_workbook;
    std::deque<Part> parts_;
    std::vector<std::string> strings_;
    std::vector<NumberFormat> formats_;
    DateSystem system_ = DateSystem::from_1900;
};

}  // namespace

Result<Sheet, SheetRefusal> read_workbook(std::string_view bytes, const SheetOptions& options) {
    auto archive = Archive::open(bytes, options);
    if (!archive) return refused(SheetRefusal{.fault = SheetFault::broken_workbook, .line = 0, .named = {}});
    return Workbook(*std::move(archive), options).read();
}

}  // namespace mentorkorps::domain
