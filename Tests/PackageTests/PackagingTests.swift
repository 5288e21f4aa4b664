import TestSupport
import Testing

@Suite("The Debian package")
struct PackagingTests {
  @Test("It installs both tools with pages and completions, and goes without a trace")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let shell = Shell(in: folder)
    let packed = try shell.run(
      "COMPRESSION=none $PACKAGE/Tests/Tools/package \(Shell.builtTools) packages")
    #expect(packed.exitCode == 0)
    let name = try #require(packed.output.last)
    #expect(name.hasPrefix("portico_") && name.hasSuffix(".deb"))
    let tried = try shell.run("$PACKAGE/Tests/Tools/try-package packages/\(name)")
    #expect(tried.output == [])
    #expect(tried.exitCode == 0)
  }

  @Test("The trial misses what a package lacks")
  func incomplete() throws {
    let folder = try TemporaryFolder()
    let lacking = try Shell(in: folder).run(
      """
      COMPRESSION=none $PACKAGE/Tests/Tools/package \(Shell.builtTools) packages >/dev/null &&
      dpkg-deb --raw-extract packages/*.deb tree && rm tree/usr/share/man/man1/keyvault.1.gz &&
      sed -i '/man1\\/keyvault.1.gz/d' tree/DEBIAN/md5sums &&
      dpkg-deb -Znone --root-owner-group --build tree less.deb >/dev/null &&
      $PACKAGE/Tests/Tools/try-package less.deb
      """)
    #expect(lacking.output.last == "try-package: keyvault has no manual")
    #expect(lacking.exitCode == 1)
  }
}
