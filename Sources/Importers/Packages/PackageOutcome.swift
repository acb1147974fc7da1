/// What became of one wanted package.
public enum PackageOutcome: Hashable, Sendable {
    case ready(UnpackedPackage)
    case unavailable(SourcePackage, PackageAbsence)
}
