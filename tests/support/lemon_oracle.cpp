#include "tests/support/lemon_oracle.hpp"

#include <lemon/network_simplex.h>
#include <lemon/preflow.h>
#include <lemon/smart_graph.h>

#include <stdexcept>

namespace mentorkorps::tests {
namespace {

using Graph = lemon::SmartDigraph;
constexpr std::int32_t perfect = 1'000'000;  // network simplex is quicker by costs than by negative ones

/// One arc into each row, then one out of each column, then one for each pair that can go together.
class Network {
  public:
    explicit Network(const Offer& offer) : offer_(offer), source_(graph_.addNode()), sink_(graph_.addNode()) {
        std::vector<Graph::Node> rows, columns;
        graph_.reserveArc(static_cast<int>(offer.bonus.size() + offer.places.size() + offer.scores.size()));
        for (std::size_t row = 0; row < offer.bonus.size(); ++row) {
            rows.push_back(graph_.addNode());
            graph_.addArc(source_, rows.back());
        }
        for (std::size_t column = 0; column < offer.places.size(); ++column) {
            columns.push_back(graph_.addNode());
            graph_.addArc(columns.back(), sink_);
        }
        for (std::size_t pair = 0; pair < offer.scores.size(); ++pair) {
            if (offer.scores[pair] < 0) continue;
            graph_.addArc(rows[pair / columns.size()], columns[pair % columns.size()]);
            pairs_.push_back(perfect - offer.scores[pair]);
        }
    }

    const Graph& graph() const { return graph_; }
    Graph::Node source() const { return source_; }
    Graph::Node sink() const { return sink_; }

    int capacity(Graph::Arc arc) const {
        const auto id = number_of(arc);
        const auto is_out_of_column = id >= offer_.bonus.size() && id < first_pair();
        return is_out_of_column ? offer_.places[id - offer_.bonus.size()] : 1;
    }
    std::int64_t cost(Graph::Arc arc) const {
        const auto id = number_of(arc);
        if (id < offer_.bonus.size()) return -offer_.bonus[id];
        return id < first_pair() ? 0 : pairs_[id - first_pair()];
    }

  private:
    static std::size_t number_of(Graph::Arc arc) { return static_cast<std::size_t>(Graph::id(arc)); }
    std::size_t first_pair() const { return offer_.bonus.size() + offer_.places.size(); }

    const Offer& offer_;
    Graph graph_;
    Graph::Node source_, sink_;
    std::vector<std::int32_t> pairs_;  ///< what those that can go together lack of a perfect score
};

/// What LEMON reads of an arc.
struct Capacity {
    using Key = Graph::Arc;
    using Value = int;
    const Network& network;
    Value operator[](Key arc) const { return network.capacity(arc); }
};
struct Cost {
    using Key = Graph::Arc;
    using Value = std::int64_t;
    const Network& network;
    Value operator[](Key arc) const { return network.cost(arc); }
};

}  // namespace

std::size_t most_matched(const Offer& offer) {
    const Network network(offer);
    const Capacity capacity{network};
    lemon::Preflow<Graph, Capacity> flow(network.graph(), capacity, network.source(), network.sink());
    flow.runMinCut();
    return static_cast<std::size_t>(flow.flowValue());
}

std::int64_t highest_sum(const Offer& offer, std::size_t matched) {
    const Network network(offer);
    lemon::NetworkSimplex<Graph, int, std::int64_t> simplex(network.graph());
    simplex.upperMap(Capacity{network}).costMap(Cost{network});
    simplex.stSupply(network.source(), network.sink(), static_cast<int>(matched));
    if (simplex.run() != simplex.OPTIMAL) throw std::runtime_error("so many rows cannot be given a column");
    return static_cast<std::int64_t>(matched) * perfect - simplex.totalCost<std::int64_t>();
}

}  // namespace mentorkorps::tests
