-- Asks for the addresses of a file, one a line with an ETag after a tab where it is asked for on a condition, in a
-- random order that the seed decides. Compressed, as browsers ask.
local requests = {}

function init(args)
    for line in io.lines(args[1]) do
        local path, etag = line:match("^([^\t]+)\t?(.*)$")
        local headers = { ["Accept-Encoding"] = "gzip" }
        if etag ~= "" then
            headers["If-None-Match"] = etag
        end
        requests[#requests + 1] = wrk.format("GET", path, headers)
    end
    math.randomseed(tonumber(args[2]))
end

function request()
    return requests[math.random(#requests)]
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("RESULT %d %d %d %d %.0f %.0f %.0f\n",
        summary.requests, summary.duration, summary.bytes,
        errors.status + errors.connect + errors.read + errors.write + errors.timeout,
        latency.mean, latency:percentile(50), latency:percentile(99)))
end
