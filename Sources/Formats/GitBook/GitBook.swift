// GitBook
