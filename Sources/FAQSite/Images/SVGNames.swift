/// What may stand in an SVG that only draws (SVG 2; Filter Effects and CSS Masking, level 1).
enum SVGNames {
    static let namespace = "http://www.w3.org/2000/svg"
    static let xlink = "http://www.w3.org/1999/xlink"

    /// Namespaces of editors and of descriptions, in which nothing is drawn or run.
    static let inertNamespaces: Set<String> = [
        "http://creativecommons.org/ns#", "http://inkscape.sourceforge.net/DTD/sodipodi-0.dtd",
        "http://purl.org/dc/elements/1.1/", "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
        "http://vectornator.io", "http://web.resource.org/cc/", "http://www.bohemiancoding.com/sketch/ns",
        "http://www.figma.com/figma/ns", "http://www.inkscape.org/namespaces/inkscape",
        "http://www.serif.com/",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "https://boxy-svg.com",
    ]

    static let elements = words(
        """
        svg g defs symbol use switch title desc metadata style image path rect circle ellipse line polyline polygon text
        tspan textPath linearGradient radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
        feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
        feSpecularLighting feSpotLight feTile feTurbulence
        """)

    /// Attributes whose value is a name or text.
    static let texts = words("id class lang role version baseProfile type media systemLanguage")

    static let attributes = words(
        """
        amplitude azimuth baseFrequency bias clipPathUnits cx cy d diffuseConstant divisor dx dy edgeMode elevation exponent
        filterUnits focusable fr fx fy gradientTransform gradientUnits height in in2 intercept k1 k2 k3 k4 kernelMatrix
        kernelUnitLength lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits
        method mode numOctaves offset operator order orient pathLength patternContentUnits patternTransform patternUnits
        points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY result
        rotate rx ry scale seed side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation
        stitchTiles style surfaceScale tableValues tabindex targetX targetY textLength transform values viewBox width x x1
        x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan
        alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
        color-profile color-rendering cursor direction display dominant-baseline enable-background fill fill-opacity
        fill-rule filter flood-color flood-opacity font-family font-feature-settings font-kerning font-size
        font-size-adjust font-stretch font-style font-variant font-weight glyph-orientation-horizontal
        glyph-orientation-vertical image-rendering isolation kerning letter-spacing lighting-color marker marker-end
        marker-mid marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-rendering
        solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-orientation
        text-rendering transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
        """)

    /// Functions of values and selectors in styles, in lower case; `url` is looked at by itself.
    static let functions = words(
        """
        rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix device-cmyk icc-color calc min max clamp var matrix
        matrix3d translate translatex translatey translatez translate3d rotate rotatex rotatey rotatez rotate3d scale
        scalex scaley scalez scale3d skew skewx skewy perspective blur brightness contrast drop-shadow grayscale
        hue-rotate invert opacity saturate sepia circle ellipse inset path polygon not is where nth-child nth-last-child
        nth-of-type nth-last-of-type lang
        """)

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
