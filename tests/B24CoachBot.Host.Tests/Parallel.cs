// A running bot waits for sockets, disk and the portal's pace more than it computes: more go side by side than there are cores.
[assembly: Xunit.v3.Parallelization(MaxThreads = 4)]
