internal import Philology

extension StrongsNumber {
    /// Hebrew as it is, Greek from 100,000 on: the number by which the parallels' index keeps it.
    var storedNumber: Int { language == .hebrew ? number : 100_000 + number }

    init(storedNumber: Int) {
        self =
            storedNumber < 100_000
            ? StrongsNumber(.hebrew, storedNumber) : StrongsNumber(.greek, storedNumber - 100_000)
    }
}
