#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace mentorkorps::http {

/// A fixed number of threads with a bounded queue before them.
class Workers {
  public:
    using Job = std::function<void()>;  ///< must not throw

    Workers(unsigned threads, std::size_t queue_max);
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;
    /// As `stop`.
    ~Workers();

    /// False when the queue is full or when stopped: the job is then not taken.
    [[nodiscard]] bool offer(Job job);
    /// Waits for the jobs that run; those that still wait are given back, to be dropped where the caller likes.
    std::deque<Job> stop();

  private:
    void run();

    const std::size_t queue_max_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Job> queue_;
    bool stopped_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace mentorkorps::http
