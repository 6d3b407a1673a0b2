#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "app/installation.hpp"
#include "jobs/schedule.hpp"

namespace mentorkorps::jobs {

/// What became of a job in one organisation: what was done, or why it failed.
struct Report {
    std::string_view job;
    std::string organisation;
    std::string done;
    std::string failure;
};
using Tell = std::function<void(const Report&)>;

/// Does a job in every organisation, whatever the time: for the command line.
void run_now(const Job& job, app::Installation& installation, app::Trial trial, const Tell& tell);

/// Does the jobs of a schedule when they are due, in a thread of its own, until it goes; a job that runs is then waited
/// for. A nightly job runs once a day and organisation, however many servers there are.
class Runner {
  public:
    Runner(std::vector<Job> jobs, app::Installation& installation, const Clock& clock, Tell tell);

  private:
    void keep_running(const std::stop_token& stop);
    void run_due(const std::stop_token& stop);
    Instant run(const Job& job);

    const std::vector<Job> jobs_;
    app::Installation& installation_;
    const Clock& clock_;
    const Tell tell_;
    std::map<std::string_view, Instant> due_;  ///< when each job is looked at next; at first at once
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::jthread thread_;  // last: it must end before the rest goes
};

/// Does a nightly job in the organisations where nobody has done it for the day that is due.
void run_nightly(const Job& job, const Nightly& nightly, app::Installation& installation, const Clock& clock,
                 const Tell& tell);

}  // namespace mentorkorps::jobs
