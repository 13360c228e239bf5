namespace B24CoachBot.Sandbox.Portal.Chat;

/// <summary>The codes that the messenger knows.</summary>
internal static class Reactions
{
    private static readonly HashSet<string> Codes = new(
        ("like dislike faceWithTearsOfJoy redHeart neutralFace fire cry slightlySmilingFace winkingFace laugh kiss wonder " +
        "slightlyFrowningFace loudlyCryingFace faceWithStuckOutTongue faceWithStuckOutTongueAndWinkingEye " +
        "smilingFaceWithSunglasses confusedFace flushedFace thinkingFace angry smilingFaceWithHorns faceWithThermometer " +
        "facepalm poo flexedBiceps clappingHands raisedHand smilingFaceWithHeartEyes smilingFaceWithHearts pleadingFace " +
        "relievedFace foldedHands okHand signHorns loveYouGesture clownFace partyingFace questionMark exclamationMark " +
        "lightBulb bomb sleepingSymbol crossMark whiteHeavyCheckMark eyes handshake hundredPoints").Split(' '),
        StringComparer.Ordinal);

    public static bool IsKnown(string code) => Codes.Contains(code);
}
