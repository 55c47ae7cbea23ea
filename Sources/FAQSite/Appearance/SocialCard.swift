/// The image that stands for the site where its address is passed on, unless the owner has one: the accent colour with the
/// question mark of the icon. It has no words, which would need a font for every language.
enum SocialCard {
    static let path = "card.png"
    static let width = 1200
    static let height = 630
}
