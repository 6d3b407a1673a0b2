// What the font library has found it keeps for as long as the thread lives, which the sanitizer takes for a leak.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
