#include <curl/curl.h>

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string_view>

#include "base/check.hpp"
#include "mail/mail.hpp"
#include "mail/mime.hpp"

namespace mentorkorps::mail {
namespace {

using Transfer = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using Lines = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

Lines one_line(const std::string& text) {
    Lines line(curl_slist_append(nullptr, text.c_str()), curl_slist_free_all);
    check(line != nullptr, "memory for a mail's recipient");
    return line;
}

/// What is left to give to the library.
std::size_t give(char* to, std::size_t size, std::size_t count, void* from) {
    auto& left = *static_cast<std::string_view*>(from);
    const auto part = left.substr(0, size * count);
    std::ranges::copy(part, to);
    left.remove_prefix(part.size());
    return part.size();
}

void set_server(CURL* transfer, const SmtpServer& server) {
    curl_easy_setopt(transfer, CURLOPT_URL, server.url.c_str());
    curl_easy_setopt(transfer, CURLOPT_USE_SSL,
                     server.tls == SmtpServer::Tls::required ? CURLUSESSL_ALL : CURLUSESSL_TRY);
    curl_easy_setopt(transfer, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    if (!server.ca_file.empty()) curl_easy_setopt(transfer, CURLOPT_CAINFO, server.ca_file.c_str());
    if (!server.user.empty()) {
        curl_easy_setopt(transfer, CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(transfer, CURLOPT_PASSWORD, server.password.c_str());
    }
    curl_easy_setopt(transfer, CURLOPT_TIMEOUT, static_cast<long>(server.time_max.count()));
    curl_easy_setopt(transfer, CURLOPT_NOSIGNAL, 1L);
}

Outcome outcome(CURL* transfer, CURLcode code) {
    if (code == CURLE_OK) return {};
    long reply = 0;
    curl_off_t given = 0;
    curl_easy_getinfo(transfer, CURLINFO_RESPONSE_CODE, &reply);
    curl_easy_getinfo(transfer, CURLINFO_SIZE_UPLOAD_T, &given);
    const auto why = reply >= 400 ? fmt::format("the mail server answered {}", reply) : curl_easy_strerror(code);
    const bool auth_refused = code == CURLE_LOGIN_DENIED;  // ours to mend, not the mail's fault
    if (reply >= 500 && !auth_refused) return {Outcome::Kind::refused, why};
    if (reply < 400 && given > 0) return {Outcome::Kind::uncertain, why};
    return {Outcome::Kind::not_sent, why};
}

Outcome sent(const SmtpServer& server, const Message& message) {
    const Transfer transfer(curl_easy_init(), curl_easy_cleanup);
    check(transfer != nullptr, "memory for a mail");
    const auto from = fmt::format("<{}>", message.from);
    const auto recipient = one_line(fmt::format("<{}>", message.to));
    const auto text = mail_text(message);
    std::string_view left = text;
    set_server(transfer.get(), server);
    curl_easy_setopt(transfer.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(transfer.get(), CURLOPT_MAIL_RCPT, recipient.get());
    curl_easy_setopt(transfer.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(transfer.get(), CURLOPT_READFUNCTION, give);
    curl_easy_setopt(transfer.get(), CURLOPT_READDATA, &left);
    return outcome(transfer.get(), curl_easy_perform(transfer.get()));
}

}  // namespace

Send to_smtp(SmtpServer server) {
    return [server = std::move(server)](const Message& message) { return sent(server, message); };
}

}  // namespace mentorkorps::mail
