-- Requests for wrk: the lines of the file that PATHS names, in an order of chance that is the same in every run.
local paths = {}
for line in io.lines(os.getenv("PATHS")) do paths[#paths + 1] = line end
math.randomseed(7)
request = function() return wrk.format("GET", paths[math.random(#paths)]) end
