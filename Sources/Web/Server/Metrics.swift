internal import Synchronization

/// Counts and times of requests, in the text format that Prometheus reads.
final class Metrics: Sendable {
    private struct Series: Hashable, Comparable {
        var route: String
        var status: Int

        static func < (a: Series, b: Series) -> Bool { (a.route, a.status) < (b.route, b.status) }
    }

    private struct Times {
        var buckets = [Int](repeating: 0, count: Metrics.bounds.count)
        var sum = 0.0
        var count = 0
    }

    /// Upper bounds of the times told apart, in seconds.
    private static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]

    private let series = Mutex<[Series: Times]>([:])

    /// - Parameter route: the first part of the path; of the API the question. Never what a visitor wrote.
    func record(route: String, status: Int, seconds: Double) {
        series.withLock { all in
            var times = all[Series(route: route, status: status)] ?? Times()
            for (place, bound) in Self.bounds.enumerated() where seconds <= bound { times.buckets[place] += 1 }
            times.sum += seconds
            times.count += 1
            all[Series(route: route, status: status)] = times
        }
    }

    func text(inHand: Int, reading: Int) -> String {
        let all = series.withLock { $0 }.sorted { $0.key < $1.key }
        var lines = [
            "# HELP catena_requests_in_hand Requests being answered.", "# TYPE catena_requests_in_hand gauge",
            "catena_requests_in_hand \(inHand)",
            "# HELP catena_bodies_coming Requests whose bodies have not come whole.",
            "# TYPE catena_bodies_coming gauge", "catena_bodies_coming \(reading)",
            "# HELP catena_request_seconds How long answers took.",
            "# TYPE catena_request_seconds histogram",
        ]
        for (series, times) in all {
            let labels = "route=\"\(series.route)\",status=\"\(series.status)\""
            for (place, bound) in Self.bounds.enumerated() {
                lines.append("catena_request_seconds_bucket{\(labels),le=\"\(bound)\"} \(times.buckets[place])")
            }
            lines.append("catena_request_seconds_bucket{\(labels),le=\"+Inf\"} \(times.count)")
            lines.append("catena_request_seconds_sum{\(labels)} \(times.sum)")
            lines.append("catena_request_seconds_count{\(labels)} \(times.count)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
