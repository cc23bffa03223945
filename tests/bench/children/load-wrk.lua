-- Asks with the bodies of a file in turn, one a line, and tells in JSON what came of it; times are in microseconds.
local requests = {}
local turn = 0

function init()
  local headers = { ["content-type"] = "application/json", ["accept"] = "application/json" }
  for body in io.lines(os.getenv("BENCH_BODIES")) do
    requests[#requests + 1] = wrk.format("POST", nil, headers, body)
  end
end

function request()
  turn = turn % #requests + 1
  return requests[turn]
end

function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  local stat = io.open("/proc/self/stat"):read("*a"):match(".*%) (.*)")
  local fields = {}
  for field in stat:gmatch("%S+") do fields[#fields + 1] = tonumber(field) end
  io.write(string.format(
    '\n{"requests":%d,"failed":%d,"seconds":%f,"p50":%f,"p99":%f,"cpuSeconds":%f}\n',
    summary.requests, failed, summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    (fields[12] + fields[13]) / 100
  ))
end
