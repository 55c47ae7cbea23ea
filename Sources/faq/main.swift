print("faq")
