internal import ArgumentParser
internal import FAQWording

/// The options of all commands that print for people.
struct DisplayOptions: ParsableArguments {
    @Option(
        name: ResolveOption.color.name,
        help: ArgumentHelp(CommandText.current.helpOfColour, valueName: "when"))
    var colour: Display.Colour = .auto

    @Flag(name: ResolveOption.noPager.name, help: ArgumentHelp(CommandText.current.helpOfNoPager))
    var withoutPager = false

    var display: Display { Display(colour: colour, usesPager: !withoutPager) }
}

extension Display.Colour: ExpressibleByArgument {}
