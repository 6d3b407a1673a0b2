#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "base/time.hpp"

namespace mentorkorps::mail {

/// One mail to one person, in plain text. `id` is the same each time that the same mail is tried, so that a mailbox
/// that gets it twice can see that; `id` is "LEFT@HOST", without the angle brackets.
struct Message {
    std::string from;
    std::string to;
    std::string subject;
    std::string text;
    std::string id;
    Instant at;
};

/// How a try ended. `why` is in English, for the administrator, without the recipient.
struct Outcome {
    enum class Kind {
        sent,
        refused,    ///< for good: it makes no sense to try again
        not_sent,   ///< not this time, for certain
        uncertain,  ///< the other side fell silent after it had all of it: it may have been sent
    };
    Kind kind = Kind::sent;
    std::string why;
};

using Send = std::function<Outcome(const Message&)>;

/// Writes each mail as FOLDER/ID.eml, for the owner only: for a trial, and where another program sends the mail.
Send to_folder(const std::filesystem::path& folder);

struct SmtpServer {
    std::string url;   ///< smtp://mail.example.dk:587, or smtps://… for TLS from the first byte
    std::string user;  ///< empty: does not sign in
    std::string password;
    enum class Tls { required, when_offered } tls = Tls::required;  ///< STARTTLS, where the URL is smtp://
    std::string ca_file;                                            ///< empty: the system's
    std::chrono::seconds time_max{30};
};
/// Hands each mail to the server, over a connection of its own.
Send to_smtp(SmtpServer server);

}  // namespace mentorkorps::mail
