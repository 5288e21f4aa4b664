import TestSupport
import Testing

@testable import VaultStorage

@Suite("Limits of memory")
struct MemoryLimitsTests {
  @Test("The kernel tells what is available")
  func thisMachine() throws {
    let limits = MemoryLimits()
    #expect(try #require(limits.available) > 1 << 20)
    #expect(limits.lowest.map { $0 > 0 } == true)
  }

  @Test("The lowest limit of the groups around the process counts, in version 2")
  func version2() throws {
    let limits = try read([
      "proc/meminfo": "MemTotal: 9 kB\nMemFree: 1 kB\nMemAvailable:    2048 kB\n",
      "proc/self/cgroup": "0::/a/b\n",
      "sys/fs/cgroup/a/memory.max": "1000000\n",
      "sys/fs/cgroup/a/b/memory.max": "max\n",
    ])
    #expect(limits.available == 2048 << 10)
    #expect(limits.limit == 1_000_000)
    #expect(limits.lowest == 1_000_000)
  }

  @Test("The limit of the container counts where the group is not to be seen")
  func container() throws {
    let limits = try read([
      "proc/meminfo": "MemAvailable: 1 kB\n",
      "proc/self/cgroup": "0::/../../outside\n",
      "sys/fs/cgroup/memory.max": "4096",
    ])
    #expect(limits.limit == 4096)
    #expect(limits.lowest == 1024)
  }

  @Test("Version 1 has a tree of its own, and a number for no limit")
  func version1() throws {
    let limits = try read([
      "proc/self/cgroup": "5:cpu,cpuacct:/x\n4:memory:/x\n",
      "sys/fs/cgroup/memory/memory.limit_in_bytes": "9223372036854771712\n",
      "sys/fs/cgroup/memory/x/memory.limit_in_bytes": "268435456\n",
      "sys/fs/cgroup/x/memory.max": "1\n",
    ])
    #expect(limits.available == nil)
    #expect(limits.limit == 256 << 20)
  }

  @Test("A machine that tells nothing has no limits")
  func nothing() throws {
    let limits = try read([
      "proc/meminfo": "MemAvailable: 99999999999999999 kB\n", "proc/self/cgroup": ":::\n\n::/\n",
    ])
    #expect(limits.lowest == nil)
  }

  private func read(_ files: [String: String]) throws -> MemoryLimits {
    let folder = try TemporaryFolder(files)
    return withExtendedLifetime(folder) { MemoryLimits(root: folder.path) }
  }
}
