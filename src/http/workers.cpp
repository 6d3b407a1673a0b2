#include "http/workers.hpp"

#include <utility>

namespace mentorkorps::http {

Workers::Workers(unsigned threads, std::size_t queue_max) : queue_max_(queue_max) {
    for (unsigned each = 0; each < threads; ++each) threads_.emplace_back([this] { run(); });
}

Workers::~Workers() { stop(); }

bool Workers::offer(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopped_ || queue_.size() >= queue_max_) return false;
        queue_.push_back(std::move(job));
    }
    changed_.notify_one();
    return true;
}

std::deque<Workers::Job> Workers::stop() {
    std::deque<Job> left;
    {
        const std::lock_guard lock(mutex_);
        stopped_ = true;
        left.swap(queue_);
    }
    changed_.notify_all();
    for (auto& each : threads_) each.join();
    threads_.clear();
    return left;
}

void Workers::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return stopped_ || !queue_.empty(); });
        if (stopped_) return;
        Job job = std::move(queue_.front());
        queue_.pop_front();
        lock.unlock();
        job();
        job = nullptr;  // what it holds goes now, not when the next one comes
        lock.lock();
    }
}

}  // namespace mentorkorps::http
