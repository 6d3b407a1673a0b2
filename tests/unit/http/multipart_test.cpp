#include "http/multipart.hpp"

#include <gtest/gtest.h>

#include "http/syntax.hpp"

namespace mentorkorps::http {
namespace {

std::string part(std::string_view disposition, std::string_view content) {
    return std::string("--grænse\r\nContent-Disposition: form-data; ")
               .append(disposition)
               .append("\r\n\r\n")
               .append(content) +
           "\r\n";
}
const std::string end = "--grænse--\r\n";

std::optional<Multipart> parsed(std::string_view body, std::size_t parts_max = 1000) {
    return parse_multipart(body, "grænse", parts_max);
}

TEST(MultipartTest, reads_fields_and_files_with_danish_names_and_any_bytes) {
    const std::string windows_1252 = "Navn;K\xf8n\r\n--gr\xe6nse\r\nS\xf8ren;M";
    const auto form = parsed(part("name=\"program\"", "ungdom") +
                             part("name=\"fil\"; filename=\"møder & hold.csv\"", windows_1252) + end);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form.get("program"), "ungdom");
    ASSERT_EQ(form->uploads.size(), 1u);
    EXPECT_EQ(form->uploads[0].field, "fil");
    EXPECT_EQ(form->uploads[0].file_name, "møder & hold.csv");
    EXPECT_EQ(form->uploads[0].content, windows_1252);
}

TEST(MultipartTest, takes_the_path_off_a_file_name_and_leaves_out_a_file_that_was_not_chosen) {
    const auto form =
        parsed(part("name=\"a\"; filename=\"C:\\Unge\\liste.xlsx\"", "x") +
               part("name=\"b\"; filename=\"../../etc/passwd\"", "x") + part("name=\"c\"; filename=\"\"", "") + end);
    ASSERT_TRUE(form);
    ASSERT_EQ(form->uploads.size(), 2u);
    EXPECT_EQ(form->uploads[0].file_name, "liste.xlsx");
    EXPECT_EQ(form->uploads[1].file_name, "passwd");
}

TEST(MultipartTest, keeps_content_that_looks_like_a_boundary_in_the_middle_of_a_line) {
    const auto form = parsed(part("name=\"note\"", "a--grænse b\r\n--græns") + end);
    ASSERT_TRUE(form);
    EXPECT_EQ(form->form.get("note"), "a--grænse b\r\n--græns");
}

TEST(MultipartTest, refuses_what_is_not_whole) {
    const auto good = part("name=\"a\"", "b");
    EXPECT_TRUE(parsed(good + end));
    EXPECT_TRUE(parsed(end));
    EXPECT_FALSE(parsed(""));
    EXPECT_FALSE(parsed(good));
    EXPECT_FALSE(parsed("x" + good + end));
    EXPECT_FALSE(parsed(part("filename=\"a\"", "b") + end));
    EXPECT_FALSE(parsed(part("name=\"a", "b") + end));
    EXPECT_FALSE(parsed(part("name=\"a\"", "S\xf8ren") + end));
    EXPECT_FALSE(parsed("--grænse\r\nContent-Type: text/plain\r\n\r\nb\r\n" + end));
    EXPECT_FALSE(parsed("--grænse\r\n" + std::string(9000, 'a') + "\r\n\r\nb\r\n" + end));
    EXPECT_FALSE(parse_multipart(good + end, ""));
}

TEST(MultipartTest, refuses_too_many_parts) {
    std::string body;
    for (int each = 0; each < 4; ++each) body += part("name=\"a\"", "b");
    EXPECT_TRUE(parsed(body + end, 4));
    EXPECT_FALSE(parsed(body + end, 3));
}

TEST(SyntaxTest, reads_parameters_quoted_or_not) {
    const auto parsed = parse_parameterised("Form-Data; name=a ; FileName=\"b;\\\"c\\d\" ;flag; x=\"\"");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->value, "form-data");
    EXPECT_EQ(parsed->parameters.get("name"), "a");
    EXPECT_EQ(parsed->parameters.get("filename"), "b;\"c\\d");
    EXPECT_EQ(parsed->parameters.find("x"), "");
    EXPECT_FALSE(parse_parameterised("a; b=\"c"));
}

}  // namespace
}  // namespace mentorkorps::http
