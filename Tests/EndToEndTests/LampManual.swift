/// A small knowledge base made up for the tests.
let lampManual = #"""
    # Lamp manual

    ## Errors

    ### Q: lamp.turnOn fails with "bulb access denied", what now?
    <!-- faq
    id: bulb-on
    -->
    A: One contact is loose. Turn it **clockwise** and reset:

    ```sh
    lamp reset --contact
    	lamp status | grep 'seated'
    ```

    See [the contact page](https://lamp.example/contact).

    ### Q: lamp.selfTest fails with "bulb access denied", what now?
    <!-- faq
    id: bulb-test
    -->
    A: The test adapter is worn out. Replace it.

    ## Use

    ### Q: 灯光闪烁怎么办？
    <!-- faq
    id: flicker
    also: 灯一闪一闪
    -->
    A: 请换用 `dim-2` 调光器。

    """#
