from tree import Tree


class Names(Tree):
    def check(self, text):
        self.put("src/base/a.hpp", text)
        return self.run_tool("check_names.py", self.root)

    def test_names_as_they_should_be(self):
        self.assert_good(self.check("""
namespace mentorkorps {
enum class Colour { red, dark_blue };
struct Point { int across = 0; };
class Line {
  public:
    Line(Point from, Point to);
    ~Line();
    bool operator==(const Line&) const = default;
    int length() const { int whole_length = 0; return whole_length + from_; }

  private:
    static constexpr int length_max = 3;
    int from_ = 0;
};
template <class... Cases> struct overloaded : Cases... {};
}
"""))

    def test_a_type_in_small_letters(self):
        self.assert_bad(self.check("struct point { int x; };\n"), "src/base/a.hpp:1: point: a type is PascalCase")

    def test_a_function_in_camel_case(self):
        self.assert_bad(self.check("\nint lengthOf(int x);\n"), "src/base/a.hpp:2: lengthOf: a prototype is snake_case")

    def test_a_parameter_a_local_and_an_enumerator(self):
        answer = self.check("enum class Colour { Red };\n"
                            "inline int f(int Width) { int Half = 2; return Width / Half; }\n")
        self.assert_bad(answer, "Red: a enumerator", "Width: a parameter", "Half: a local")

    def test_a_private_member_without_its_underscore(self):
        self.assert_bad(self.check("class Line {\n    int from = 0;\n};\n"), "from: a private member ends with")

    def test_a_public_member_with_an_underscore(self):
        self.assert_bad(self.check("struct Line {\n    int from_ = 0;\n};\n"), "from_: only a private member ends with")
